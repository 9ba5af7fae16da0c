/** Segments over HTTP. */
@NullMarked
package uz.erp.analytics.rfm.web;

import org.jspecify.annotations.NullMarked;
