# style: softmax for q, logsumexp for the value; NumPy may warn of log 0
from scipy import special


def log_e_step(x, mu, sigma, p):
    a = np.log(p) + norm.logpdf(x.reshape(-1, 1), mu, sigma)
    return special.softmax(a, axis=1), np.sum(special.logsumexp(a, axis=1))
