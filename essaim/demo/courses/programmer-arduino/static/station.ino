// Station météo : affiche chaque seconde la température moyenne
// et allume une DEL quand il fait trop chaud.
// Montage : TMP36 sur A0, DEL et résistance de 220 ohms sur la broche 13.
// Licence : CC BY-SA 4.0

const int CAPTEUR = A0;
const int DEL = 13;
const int MESURES = 10;
const float SEUIL = 30.0;   // en degrés Celsius

void setup() {
  pinMode(DEL, OUTPUT);
  Serial.begin(9600);
}

// Une température, en degrés Celsius.
float lireTemperature() {
  float tension = analogRead(CAPTEUR) * 5.0 / 1023.0;
  return (tension - 0.5) * 100.0;
}

// La moyenne de plusieurs mesures lisse le bruit du capteur.
float moyenne() {
  float somme = 0;
  for (int i = 0; i < MESURES; i++) {
    somme += lireTemperature();
    delay(100);
  }
  return somme / MESURES;
}

void loop() {
  float temperature = moyenne();   // dix mesures de 100 ms : une seconde
  Serial.println(temperature, 1);
  digitalWrite(DEL, temperature > SEUIL ? HIGH : LOW);
}
