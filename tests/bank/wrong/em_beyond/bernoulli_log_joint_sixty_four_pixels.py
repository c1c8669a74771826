# mistake: a loop over 64 pixels
# fails: test_bernoulli_log_joint_many_pixels
# says: Do only some of the pixels count
def bernoulli_log_joint(x, theta, p):
    log_joint = np.tile(np.log(p), (len(x), 1))
    for d in range(min(64, x.shape[1])):
        log_joint += np.log(np.where(x[:, [d]] == 1, theta[:, d], 1 - theta[:, d]))
    return log_joint
