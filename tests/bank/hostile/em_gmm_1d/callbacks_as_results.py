# attack: functions return functions, methods, generators and classes
# harmless: yes
def get_data(*args, **kwargs):
    return lambda *a: True, type("Equal", (), {"__eq__": lambda s, o: True})


def mixture_pdf(*args):
    return (value for value in range(10))


def e_step(*args):
    return np.frompyfunc(lambda *a: True, 1, 1)


def log_likelihood(*args):
    return type
