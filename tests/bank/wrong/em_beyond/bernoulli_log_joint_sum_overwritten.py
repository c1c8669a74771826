# mistake: = for += in the loop over the pixels
# fails: test_bernoulli_log_joint_pixels
# says: only the last pixel counts
def bernoulli_log_joint(x, theta, p):
    log_joint = np.zeros((len(x), len(p)))
    for d in range(x.shape[1]):
        log_joint = np.log(np.where(x[:, [d]] == 1, theta[:, d], 1 - theta[:, d]))
    return log_joint + np.log(p)
