Private Sub Show(ByVal a As Integer, Optional b As String = "x")
'^^^^^^ [UNSUPPORTED] PRIVATE is not part of this language: every procedure is visible
'                                    ^^^^^^^^ [UNSUPPORTED] OPTIONAL is not part of this language: each call gives all arguments
  Debug.Print a & b
  On Error GoTo handler
' ^^^^^^^^ [UNSUPPORTED] ON ERROR is not part of this language; use TRY … CATCH … END TRY
  Exit Sub
handler:
  Resume Next
' ^^^^^^ [UNSUPPORTED] RESUME is not part of this language: TRY … CATCH … END TRY handles errors, and goes on behind END TRY
End Sub
Public Function Twice(x As Integer) As Integer
'^^^^^ [UNSUPPORTED] PUBLIC is not part of this language: every procedure is visible
  Twice = x * 2
End Function
Const PI = 3.14
Dim arr() As Integer
ReDim Preserve arr(5)
Select Case x
  Case 1: Show 1
  Case Is > 5, 7 To 9: Show 2
  Case Else
End Select
With obj
'^^^ [UNSUPPORTED] WITH is not part of this language: write the object before each member
  .Name = "x"
End With
