# style: np.logaddexp.reduce along the components; a list of two things returned
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        joint = norm.logpdf(x[:, None], loc=mu, scale=sigma) + np.log(p)
    log_f = np.logaddexp.reduce(joint, axis=1)
    return [np.exp(joint - log_f[:, None]), log_f.sum()]
