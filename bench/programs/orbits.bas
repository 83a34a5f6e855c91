' orbits: gravity between six bodies. Records with DOUBLE fields in an array, SQR, division.
CONSTANT LAST = 5

TYPE Body
  x AS DOUBLE
  y AS DOUBLE
  u AS DOUBLE
  v AS DOUBLE
  mass AS DOUBLE
END TYPE

DIM bodies(LAST) AS Body
DIM n AS INTEGER, i AS INTEGER, sum AS LONG

SUB Move(dt AS DOUBLE)
  DIM i AS INTEGER, j AS INTEGER, dx AS DOUBLE, dy AS DOUBLE, square AS DOUBLE, pull AS DOUBLE
  FOR i = 0 TO LAST
    FOR j = i + 1 TO LAST
      dx = bodies(j).x - bodies(i).x
      dy = bodies(j).y - bodies(i).y
      square = dx * dx + dy * dy + 0.01
      pull = dt / (square * SQR(square))
      bodies(i).u = bodies(i).u + dx * pull * bodies(j).mass
      bodies(i).v = bodies(i).v + dy * pull * bodies(j).mass
      bodies(j).u = bodies(j).u - dx * pull * bodies(i).mass
      bodies(j).v = bodies(j).v - dy * pull * bodies(i).mass
    NEXT
  NEXT
  FOR i = 0 TO LAST
    bodies(i).x = bodies(i).x + dt * bodies(i).u
    bodies(i).y = bodies(i).y + dt * bodies(i).v
  NEXT
END SUB

FOR i = 0 TO LAST
  bodies(i).x = i * 1.5 - 3.0
  bodies(i).y = (i * i MOD 4) - 1.0
  bodies(i).u = 0.125 * (i MOD 3)
  bodies(i).v = 0.25 - 0.0625 * i
  bodies(i).mass = 1.0 + 0.5 * i
NEXT
FOR n = 1 TO 5000000
  Move 0.001
NEXT
FOR i = 0 TO LAST
  sum = sum + bodies(i).x * 1000.0 + bodies(i).y * 100.0
NEXT
PRINT sum
