OPTION SYSTEM

' Random numbers: xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), one generator for
' each thread, seeded by SplitMix64 (Steele, Lea and Flood, 2014) from the bits of a DOUBLE.

FUNCTION splitmix(BYREF state AS ULONG) AS ULONG
  DIM z AS ULONG
  state = state + CAST(ULONG, &H9E3779B97F4A7C15)
  z = state
  z = (z XOR SHR(z, 30)) * CAST(ULONG, &HBF58476D1CE4E5B9)
  z = (z XOR SHR(z, 27)) * CAST(ULONG, &H94D049BB133111EB)
  RETURN z XOR SHR(z, 31)
END FUNCTION

SUB rnd_start(c AS Context PTR, seed AS ULONG)
  DIM state AS ULONG = seed, i AS INTEGER
  c->slots.randomSeed = seed
  FOR i = 0 TO 3
    c->slots.random(i) = splitmix(state)
  NEXT
  c->slots.isRandomSeeded = 1
END SUB

SUB rnd_seed(seed AS DOUBLE)
  rnd_start(CAST(Context PTR, CONTEXTPTR), CAST(ULONG, BITSOF(seed)))
END SUB

' A worker's own sequence, from this thread's seed and the worker's handle: the same in every run that has the same seed.
SUB rnd_seed_worker(fresh AS Context PTR, handle AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), state AS ULONG
  IF c->slots.isRandomSeeded = 0 THEN rnd_seed_clock
  state = c->slots.randomSeed + CAST(ULONG, handle)
  rnd_start(fresh, splitmix(state))
END SUB

SUB rnd_seed_clock
  rnd_seed(clock_now() + clock_monotonic() * 1e-3)
END SUB

FUNCTION rnd_next() AS ULONG
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), s AS ULONG PTR = @c->slots.random(0), result AS ULONG, shifted AS ULONG
  IF c->slots.isRandomSeeded = 0 THEN rnd_seed_clock
  result = ROTL(s[1] * 5, 7) * 9
  shifted = SHL(s[1], 17)
  s[2] = s[2] XOR s[0]
  s[3] = s[3] XOR s[1]
  s[1] = s[1] XOR s[2]
  s[0] = s[0] XOR s[3]
  s[2] = s[2] XOR shifted
  s[3] = ROTL(s[3], 45)
  RETURN result
END FUNCTION

' The upper 53 bits as a fraction.
FUNCTION rnd_double() AS DOUBLE
  RETURN CAST(LONG, SHR(rnd_next(), 11)) * 1.1102230246251565e-16
END FUNCTION

FUNCTION rnd_double_of(ignored AS DOUBLE) AS DOUBLE
  RETURN rnd_double()
END FUNCTION

' Uniform below n. The upper half of the product with n is a fair choice but for a rest of at most n in 2^64; numbers that fall
' into that rest are drawn again (Lemire, "Fast random integer generation in an interval", 2019).
FUNCTION rnd_integer(n AS LONG) AS INTEGER
  DIM x AS ULONG, low AS ULONG, bound AS ULONG = CAST(ULONG, n), rest AS ULONG
  IF n <= 0 THEN RETURN 0
  rest = (0 - bound) MOD bound
  DO
    x = rnd_next()
    low = x * bound
  LOOP WHILE low < rest
  RETURN CAST(INTEGER, UMULHI(CAST(LONG, x), n))
END FUNCTION
