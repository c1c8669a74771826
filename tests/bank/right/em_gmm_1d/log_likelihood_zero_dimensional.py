# style: an array without dimensions
def log_likelihood(x, mu, sigma, p):
    return np.array(np.log(np.dot(norm.pdf(np.reshape(x, (-1, 1)), mu, sigma), p)).sum())
