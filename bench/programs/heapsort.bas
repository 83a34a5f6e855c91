' heapsort: on an INTEGER array in a procedure. Data-dependent subscripts and branches, SWAP.
CONSTANT N = 300000

DIM keys(N - 1) AS INTEGER

SUB Sink(heap() AS INTEGER, start AS INTEGER, limit AS INTEGER)
  DIM root AS INTEGER = start, child AS INTEGER
  DO
    child = 2 * root + 1
    IF child >= limit THEN RETURN
    IF child + 1 < limit THEN
      IF heap(child) < heap(child + 1) THEN child = child + 1
    END IF
    IF heap(root) >= heap(child) THEN RETURN
    SWAP heap(root), heap(child)
    root = child
  LOOP
END SUB

DIM i AS INTEGER, round AS INTEGER, seed AS INTEGER, wrong AS INTEGER, sum AS LONG

seed = 7
FOR round = 1 TO 16
  FOR i = 0 TO N - 1
    seed = (seed * 1103 + 12345) MOD 1000003
    keys(i) = seed
  NEXT
  FOR i = N \ 2 - 1 TO 0 STEP -1
    Sink keys, i, N
  NEXT
  FOR i = N - 1 TO 1 STEP -1
    SWAP keys(0), keys(i)
    Sink keys, 0, i
  NEXT
  FOR i = 1 TO N - 1
    IF keys(i - 1) > keys(i) THEN wrong = wrong + 1
  NEXT
  FOR i = 0 TO N - 1 STEP 1000
    sum = sum + keys(i)
  NEXT
NEXT
PRINT wrong; " "; sum
