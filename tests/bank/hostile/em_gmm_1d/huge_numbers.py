# attack: integers of millions of digits, and strings and complex numbers without end
# harmless: yes
def get_data(*args, **kwargs):
    return 10**1_000_000, -(2**8_000_000)


def mixture_pdf(*args):
    return 10**2400


def log_likelihood(*args):
    return "9" * 7_000_000


def e_step(*args):
    return range(10**18)
