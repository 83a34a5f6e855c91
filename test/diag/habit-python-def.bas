def greet(name):
'^^^^^^^^ [BLOCK] a procedure is written SUB greet(…) … END SUB, or FUNCTION when it has a result
    print("Hello " + name)
    return True

greet("Bob")
