# style: np.tile and einsum, extra print
def e_step(x, mu, sigma, p):
    m, K = len(x), len(mu)
    grid = np.tile(x, (K, 1)).T
    dens = norm.pdf(grid, mu, sigma)
    numer = np.einsum("k,ik->ik", p, dens)
    denom = np.einsum("k,ik->i", p, dens)
    print("E-step with", m, "points")
    return np.einsum("ik,i->ik", numer, 1 / denom)
