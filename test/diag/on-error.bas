ON ERROR GOTO handler
'^^^^^^^ [UNSUPPORTED] ON ERROR is not part of this language; use TRY … CATCH … END TRY
ON ERROR RESUME NEXT
'^^^^^^^ [UNSUPPORTED] ON ERROR is not part of this language; use TRY … CATCH … END TRY
ON LOCAL ERROR GOTO 0
'^^^^^^^^^^^^^ [UNSUPPORTED] ON ERROR is not part of this language; use TRY … CATCH … END TRY
handler:
