# mistake: the loop over the pixels ends one too early
# fails: test_bernoulli_log_joint_pixels
# says: the last pixel is left out
def bernoulli_log_joint(x, theta, p):
    D = x.shape[1]
    log_joint = np.tile(np.log(p), (len(x), 1))
    for d in range(D - 1):
        factors = np.where(x[:, [d]] == 1, theta[:, d], 1 - theta[:, d])
        log_joint += np.log(factors)
    return log_joint
