# style: np.vectorize over a function of one point
def mixture_pdf(x, mu, sigma, p):
    def at_one_point(value):
        return float(np.sum(np.asarray(p) * norm.pdf(value, mu, sigma)))

    return np.vectorize(at_one_point)(x)
