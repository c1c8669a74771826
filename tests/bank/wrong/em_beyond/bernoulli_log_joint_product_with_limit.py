# mistake: the product is kept above 1e-300
# fails: test_bernoulli_log_joint_many_pixels
# says: replaced by a limit
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return np.log(p) + np.log(np.maximum(np.prod(factors, axis=2), 1e-300))
