# mistake: log p within the sum over the pixels
# fails: test_bernoulli_log_joint_weights
# says: log p_k is added for each pixel
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return np.sum(np.log(p[:, np.newaxis] * factors), axis=2)
