OPTION SYSTEM
OPTION EXPLICIT

' The context block of a thread, as src/base/context-layout.ts lays it out, with what the library keeps in its slots.
' tools/runtime-check.ts compares both. All state of the library is here: another thread has another block.

TYPE Context
  stop AS INTEGER
  errorNumber AS INTEGER
  errorLine AS INTEGER
  errorPlace AS INTEGER
  stackLimit AS ANY PTR
  scopeTop AS ANY PTR
  outPointer AS UBYTE PTR
  outLength AS INTEGER
  outCapacity AS INTEGER
  outColumn AS INTEGER
  outFd AS INTEGER
  outFlags AS INTEGER
  uncaught AS INTEGER
  errorText AS Text PTR
  heap AS ANY PTR
  self AS ANY PTR
  hostStack AS ANY PTR
  stackTop AS ANY PTR
  magic AS INTEGER
  version AS INTEGER
  stackLow AS ANY PTR
  stackHigh AS ANY PTR
  codeLow AS ANY PTR
  codeHigh AS ANY PTR
  signalStack AS ANY PTR
  recovery AS ANY PTR
  thread AS ANY PTR
  exit AS ANY PTR
  entry AS ANY PTR
  threadStart AS ANY PTR
  current AS ANY PTR
  depth AS INTEGER
  outcome AS INTEGER
  unwind AS INTEGER
  exitCode AS INTEGER
  forced AS INTEGER
  patience AS INTEGER
  callTarget AS ANY PTR
  callStackCount AS LONG
  callIntegers(7) AS LONG
  machine(153) AS LONG         ' arguments, registers: for those who enter and leave
  stopState AS INTEGER
  resumeAction AS INTEGER
  notifyFd AS INTEGER
  resumeFd AS INTEGER
  parkEnabled AS INTEGER
  patchSeen AS INTEGER
  stopRoutine AS ANY PTR
  stopLow AS ANY PTR
  stopHigh AS ANY PTR
  outSink AS ANY PTR
  inSource AS ANY PTR
  slots AS State
END TYPE

' The 128 words of the slots.
TYPE State
  err AS INTEGER               ' what ERR says
  errPadding AS INTEGER
  erl AS INTEGER               ' what ERL says
  erlPadding AS INTEGER

  ' memory.bas: what --metrics shows
  stringsMade AS LONG
  stringsFreed AS LONG
  blocksMade AS LONG           ' everything else
  blocksFreed AS LONG
  bytesMade AS LONG

  workerData AS UBYTE PTR      ' workers.bas: the variables of which each thread has its own

  ' strings.bas: blocks that are free, by their size in units of 32 bytes; memory to make more of
  freeTexts(16) AS Text PTR
  heapChunks AS UBYTE PTR      ' linked by their first word
  heapNext AS UBYTE PTR
  heapRest AS LONG

  ' console.bas, files.bas
  channel AS File PTR          ' where PRINT goes; NOTHING is the console
  files AS File PTR PTR        ' 256 pointers by file number; NOTHING until the first OPEN
  isOutputBroken AS INTEGER    ' nobody reads the console any more
  digits AS INTEGER            ' OPTION DIGITS; 0 is the 6 that hold without it
  inBuffer AS UBYTE PTR        ' standard input, read ahead
  inStart AS LONG              ' first byte that is not used up
  inEnd AS LONG                ' and the end of what was read
  isInputAtEnd AS INTEGER
  hasInputLine AS INTEGER      ' the line below is being split into fields
  inputLine AS Text PTR
  inputPosition AS LONG        ' elements of it that are used up; above its length: all of it

  ' using.bas
  usingFormat AS Text PTR
  usingPosition AS LONG

  ' random.bas
  random(3) AS ULONG
  isRandomSeeded AS INTEGER

  ' system.bas
  argumentCount AS INTEGER
  arguments AS UBYTE PTR PTR
  startTime AS DOUBLE          ' of the monotonic clock, when the program started

  ' files.bas: the FIELD statement that runs
  fieldFile AS File PTR
  fieldOffset AS LONG

  ' cells.bas, scopes.bas
  cells AS Cell PTR            ' all that no scope keeps
  dying AS Cell PTR            ' cells that are being freed
  isDraining AS INTEGER
  scope AS INTEGER             ' depth of the procedure that runs, in programs with destructors
  scopes AS Cell PTR PTR       ' lists of kept objects by depth
  scopeRoom AS LONG
  serial AS LONG               ' of the youngest object

  ' terminal.bas, keyboard.bas, mouse.bas
  painting AS INTEGER          ' BEGINPAINTs that are open
  row AS INTEGER               ' of the start of the line that is being written, from 0
  screenWidth AS INTEGER       ' as last measured; 0: not yet
  screenHeight AS INTEGER
  savedRow AS INTEGER
  savedColumn AS INTEGER
  isCursorHidden AS INTEGER
  isAlternate AS INTEGER
  isMouseOn AS INTEGER
  keyCode AS INTEGER           ' of the last key read
  keyModifiers AS INTEGER
  mouseColumn AS INTEGER
  mouseRow AS INTEGER
  mouseButtons AS INTEGER
  hasMouseEvent AS INTEGER
  ' workers.bas, timers.bas
  worker AS Worker PTR         ' that this thread is; NOTHING in the program's own
  workerProgram AS WorkerProgram PTR
  workers AS Worker PTR PTR    ' by handle; NOTHING once awaited
  workerCount AS LONG
  timers AS Timer_ PTR
  timerCount AS LONG

  savedTerminal AS Termios PTR ' settings to put back; NOTHING when they were not changed

  ' arrays.bas
  elementHolds AS LONG         ' calls that run and were given an element by reference
  keptElements AS KeptElements PTR

  randomSeed AS ULONG          ' random.bas: the bits that the generator was seeded with
END TYPE
