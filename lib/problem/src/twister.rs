//! The Mersenne Twister (MT19937, Matsumoto and Nishimura 1998), seeded and drawn from as Python 2 does, so that the
//! same seed gives a learner the same order of choices as in the course they came from.

const N: usize = 624;
const M: usize = 397;

pub struct Twister {
    state: [u32; N],
    next: usize,
}

impl Twister {
    /// Seeds with the 32-bit words of the number, lowest first.
    pub fn new(seed: u64) -> Twister {
        let words = [seed as u32, (seed >> 32) as u32];
        let key = if words[1] == 0 { &words[..1] } else { &words[..] };
        let mut state = first_state(19_650_218);
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            state[i] = (state[i] ^ mixed(state[i - 1]).wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j = (j + 1) % key.len();
            if i >= N {
                state[0] = state[N - 1];
                i = 1;
            }
        }
        for _ in 0..N - 1 {
            state[i] = (state[i] ^ mixed(state[i - 1]).wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                state[0] = state[N - 1];
                i = 1;
            }
        }
        state[0] = 0x8000_0000;
        Twister { state, next: N }
    }

    fn word(&mut self) -> u32 {
        if self.next >= N {
            self.turn();
        }
        let mut y = self.state[self.next];
        self.next += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    fn turn(&mut self) {
        for k in 0..N {
            let y = (self.state[k] & 0x8000_0000) | (self.state[(k + 1) % N] & 0x7fff_ffff);
            let odd = if y & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[k] = self.state[(k + M) % N] ^ (y >> 1) ^ odd;
        }
        self.next = 0;
    }

    /// Uniform in [0, 1), 53 bits.
    pub fn unit(&mut self) -> f64 {
        let (a, b) = (self.word() >> 5, self.word() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) / 9_007_199_254_740_992.0
    }

    /// A whole number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.unit() * bound as f64) as usize
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            let j = self.below(i + 1);
            items.swap(i, j);
        }
    }
}

fn first_state(seed: u32) -> [u32; N] {
    let mut state = [0u32; N];
    state[0] = seed;
    for i in 1..N {
        state[i] = 1_812_433_253u32.wrapping_mul(mixed(state[i - 1])).wrapping_add(i as u32);
    }
    state
}

fn mixed(word: u32) -> u32 {
    word ^ (word >> 30)
}

#[cfg(test)]
mod tests {
    use super::Twister;

    /// The first numbers of `random.Random(seed).random()`.
    #[test]
    fn draws_what_python_draws() {
        let mut one = Twister::new(1);
        assert_eq!(one.unit(), 0.13436424411240122);
        assert_eq!(one.unit(), 0.8474337369372327);
        assert_eq!(Twister::new(42).unit(), 0.6394267984578837);
        assert_eq!(Twister::new(0).unit(), 0.8444218515250481);
    }
}
