' trees: a binary search tree of records in an array. Fields of elements, recursion, BYREF parameters.
CONSTANT MOST = 200000

TYPE Node
  key AS INTEGER
  left AS INTEGER
  right AS INTEGER
  count AS INTEGER
END TYPE

DIM nodes(MOST) AS Node
DIM used AS INTEGER

FUNCTION Insert(BYREF root AS INTEGER, key AS INTEGER) AS INTEGER
  DIM at AS INTEGER = root
  IF at = 0 THEN
    used = used + 1
    nodes(used).key = key
    nodes(used).left = 0
    nodes(used).right = 0
    nodes(used).count = 1
    root = used
    RETURN used
  END IF
  DO
    IF key = nodes(at).key THEN
      nodes(at).count = nodes(at).count + 1
      RETURN at
    ELSEIF key < nodes(at).key THEN
      IF nodes(at).left = 0 THEN RETURN Insert(nodes(at).left, key)
      at = nodes(at).left
    ELSE
      IF nodes(at).right = 0 THEN RETURN Insert(nodes(at).right, key)
      at = nodes(at).right
    END IF
  LOOP
END FUNCTION

FUNCTION Weight(at AS INTEGER, depth AS INTEGER) AS LONG
  IF at = 0 THEN RETURN 0
  RETURN Weight(nodes(at).left, depth + 1) + CLNG(nodes(at).count) * depth + Weight(nodes(at).right, depth + 1)
END FUNCTION

DIM round AS INTEGER, i AS INTEGER, seed AS INTEGER, top AS INTEGER, total AS LONG
FOR round = 1 TO 10
  used = 0
  top = 0
  seed = round
  FOR i = 1 TO MOST
    seed = (seed * 1103 + 12345) MOD 1000003
    Insert top, seed MOD 150000
  NEXT
  total = total + Weight(top, 1)
NEXT
PRINT used; " "; total
