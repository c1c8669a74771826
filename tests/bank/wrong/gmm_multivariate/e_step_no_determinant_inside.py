# mistake: own densities without determinant
# fails: test_e_step_values
# says: the densities in e_step are others
def e_step(x, mu, cov, p):
    d = x[:, np.newaxis] - mu
    squares = np.einsum("ikd,kde,ike->ik", d, np.linalg.inv(cov), d)
    with np.errstate(divide="ignore"):
        a = np.log(p) - 0.5 * squares - x.shape[1] / 2 * np.log(2 * np.pi)
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
