# mistake: the return stands inside the loop
# fails: test_bernoulli_log_joint_pixels
# says: only the first picture is computed
def bernoulli_log_joint(x, theta, p):
    log_joint = np.zeros((len(x), len(p)))
    for i in range(len(x)):
        log_joint[i] = np.log(p) + np.log(np.where(x[i] == 1, theta, 1 - theta)).sum(axis=1)
        return log_joint
