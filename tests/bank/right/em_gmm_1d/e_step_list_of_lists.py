# style: list comprehensions, q returned as a list of lists of Python floats
def e_step(x, mu, sigma, p):
    q = []
    for value in x:
        w = [pk * norm.pdf(value, mk, sk) for mk, sk, pk in zip(mu, sigma, p)]
        q.append([float(wk / sum(w)) for wk in w])
    return q
