# style: the negative log-likelihood of scipy, with the sign turned
def gaussian_log_likelihood(x, mu, sigma):
    return -norm.nnlf((mu, sigma), x)
