# style: q_ik = 1 / sum over j of (joint_j / joint_k), as differences of logarithms; components of weight 0 get 0
def e_step(x, mu, sigma, p):
    x, mu, sigma, p = (np.asarray(a, dtype=float) for a in (x, mu, sigma, p))
    q = np.zeros((x.size, p.size))
    alive = np.flatnonzero(p > 0)

    def score(k):
        return np.log(p[k] / sigma[k]) - 0.5 * ((x - mu[k]) / sigma[k]) ** 2

    with np.errstate(over="ignore"):
        for k in alive:
            q[:, k] = 1 / sum(np.exp(score(j) - score(k)) for j in alive)
    return q
