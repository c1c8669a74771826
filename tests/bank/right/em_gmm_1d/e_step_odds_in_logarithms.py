# style: 1 over the sum of the ratios to each component, in logarithms
def e_step(x, mu, sigma, p):
    with np.errstate(over="ignore"):
        log_joint = np.log(p) - np.log(sigma) - ((x[:, None] - mu) / sigma) ** 2 / 2
        return 1 / np.exp(log_joint[:, None, :] - log_joint[:, :, None]).sum(axis=2)
