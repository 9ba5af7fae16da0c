/** The dashboard over HTTP. */
@NullMarked
package uz.erp.analytics.dashboard.web;

import org.jspecify.annotations.NullMarked;
