# attack: what a function was given comes back as texts, keys and shapes, which errors quote
# harmless: yes
def get_data(*args, **kwargs):
    return f"given: {args} {kwargs}", {str(args): kwargs}


def mixture_pdf(x, *args):
    return np.zeros(np.ravel(x).astype(int) % 90 + 1) if np.size(x) < 4 else str(x)


def e_step(*args):
    return {str(args): args}


def m_step(*args):
    return [str(args)] * 3


def log_likelihood(*args):
    return f"a{args}"


def em(*args):
    return [[str(args)]] * 4
