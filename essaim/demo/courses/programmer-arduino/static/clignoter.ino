// Fait clignoter une DEL une fois par seconde.
// Montage : broche 13, résistance de 220 ohms, DEL, GND.
// Licence : CC BY-SA 4.0

const int DEL = 13;

void setup() {
  pinMode(DEL, OUTPUT);
}

void loop() {
  digitalWrite(DEL, HIGH);
  delay(500);
  digitalWrite(DEL, LOW);
  delay(500);
}
