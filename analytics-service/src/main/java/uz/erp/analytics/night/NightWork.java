package uz.erp.analytics.night;

import uz.erp.platform.due.DueWork;

/** Work that a store wants done after the midnight of each day on which something happened. */
public interface NightWork extends DueWork {}
