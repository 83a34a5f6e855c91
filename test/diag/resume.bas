RESUME NEXT
'^^^^^ [UNSUPPORTED] RESUME is not part of this language: TRY … CATCH … END TRY handles errors, and goes on behind END TRY
RESUME
'^^^^^ [UNSUPPORTED] RESUME is not part of this language: TRY … CATCH … END TRY handles errors, and goes on behind END TRY
