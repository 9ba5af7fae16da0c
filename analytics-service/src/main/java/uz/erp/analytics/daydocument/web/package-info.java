/** Documents of days over HTTP. */
@NullMarked
package uz.erp.analytics.daydocument.web;

import org.jspecify.annotations.NullMarked;
