Module Main
'^^^^^ [UNSUPPORTED] MODULE is not part of this language: put the file in INCLUDE
  Dim x As Integer = 5
  Sub Main()
    Console.WriteLine("Hello")
'   ^^^^^^^ [TYPE-MISMATCH] there is no object 'Console': PRINT writes, INPUT reads
    MsgBox "Hi"
'   ^^^^^^ [UNSUPPORTED] MSGBOX is not part of this language: write PRINT
    Dim s As String = "abc"
    Console.WriteLine(s.Length)
'   ^^^^^^^ [TYPE-MISMATCH] there is no object 'Console': PRINT writes, INPUT reads
'                       ^^^^^^ [TYPE-MISMATCH] a value of type STRING has no members: write LEN
    For Each c As Char In s
'              ^^ [SYNTAX] 'IN' expected in FOR EACH, not 'As'
      Console.WriteLine(c)
'     ^^^^^^^ [TYPE-MISMATCH] there is no object 'Console': PRINT writes, INPUT reads
    Next
    If x <> 5 AndAlso s = "abc" Then
'             ^^^^^^^ [SYNTAX] there is no operator 'ANDALSO'; write AND
      x += 1
    End If
    Return
  End Sub
End Module
