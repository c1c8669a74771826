# style: the densities of all components at once, without log_gaussian
def e_step(x, mu, cov, p):
    d = x[:, np.newaxis] - mu
    squares = np.einsum("ikd,kde,ike->ik", d, np.linalg.inv(cov), d)
    a = -0.5 * (squares + np.linalg.slogdet(cov)[1] + x.shape[1] * np.log(2 * np.pi))
    with np.errstate(divide="ignore"):
        a = np.log(p) + a
    top = a.max(axis=1)
    shares = np.exp(a - top[:, np.newaxis])
    return shares / shares.sum(axis=1)[:, np.newaxis], np.sum(top + np.log(shares.sum(axis=1)))
