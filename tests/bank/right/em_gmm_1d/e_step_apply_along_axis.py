# style: a function of one point, applied along an axis
def e_step(x, mu, sigma, p):
    def row(v):
        w = np.array([pk * norm.pdf(v, m, s) for m, s, pk in zip(mu, sigma, p)])
        return w / w.sum()

    return np.apply_along_axis(lambda v: row(v[0]), 1, x.reshape(-1, 1))
