/** Exports over HTTP. */
@NullMarked
package uz.erp.analytics.export.web;

import org.jspecify.annotations.NullMarked;
