SUB Work STATIC
'        ^^^^^^ [SYNTAX] there are no static locals: leave STATIC out and keep what must last in module variables
END SUB
