package uz.erp.analytics.nightly;

import uz.erp.platform.job.Job;

/** Work that a store wants done after the midnight of each day on which something happened. */
public interface NightlyJob extends Job {}
