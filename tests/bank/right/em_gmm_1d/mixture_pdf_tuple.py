# style: np.average with weights for each point, a tuple is returned
def mixture_pdf(x, mu, sigma, p):
    return tuple(np.average(norm.pdf(v, mu, sigma), weights=p) for v in x)
