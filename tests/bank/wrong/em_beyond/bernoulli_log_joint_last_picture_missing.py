# mistake: the loop ends one picture too early
# fails: test_bernoulli_log_joint_pixels
# says: the last picture is left out
def bernoulli_log_joint(x, theta, p):
    log_joint = np.zeros((len(x), len(p)))
    for i in range(len(x) - 1):
        log_joint[i] = np.log(p) + np.log(np.where(x[i] == 1, theta, 1 - theta)).sum(axis=1)
    return log_joint
