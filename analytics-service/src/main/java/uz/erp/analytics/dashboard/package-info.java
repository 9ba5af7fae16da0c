/**
 * A phone's first screen in one call.
 *
 * <p>The day's figures are read here; figures of other features come as {@link
 * uz.erp.analytics.dashboard.DashboardTile}s, which this package does not know by name. All are of
 * one state of the database.
 */
@NullMarked
package uz.erp.analytics.dashboard;

import org.jspecify.annotations.NullMarked;
