/** Pictures over HTTP. */
@NullMarked
package uz.erp.catalog.image.web;

import org.jspecify.annotations.NullMarked;
