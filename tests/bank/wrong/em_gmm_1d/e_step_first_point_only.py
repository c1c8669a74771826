# mistake: return stands inside the loop, only the first point is computed
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for i in range(len(x)):
        w = p * norm.pdf(x[i], mu, sigma)
        q[i] = w / w.sum()
        return q
