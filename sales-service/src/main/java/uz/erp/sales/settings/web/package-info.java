/** The settings of the tills over HTTP. */
@NullMarked
package uz.erp.sales.settings.web;

import org.jspecify.annotations.NullMarked;
