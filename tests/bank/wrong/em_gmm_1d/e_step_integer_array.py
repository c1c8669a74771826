# mistake: q is an integer array, so all responsibilities are cut to 0
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)), dtype=int)
    for i in range(len(x)):
        w = p * norm.pdf(x[i], mu, sigma)
        q[i] = w / w.sum()
    return q
