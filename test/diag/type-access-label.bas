TYPE T
  private:
' ^^^^^^^ [SYNTAX] all members are public; leave PRIVATE out
  a AS INTEGER
  Public: b AS INTEGER
' ^^^^^^ [SYNTAX] all members are public; leave PUBLIC out
END TYPE
CLASS C
  private:
' ^^^^^^^ [SYNTAX] all members are public; leave PRIVATE out
  a AS INTEGER
END CLASS
