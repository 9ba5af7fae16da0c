/** Slow movers over HTTP. */
@NullMarked
package uz.erp.analytics.slowmover.web;

import org.jspecify.annotations.NullMarked;
