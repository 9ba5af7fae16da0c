/** Templates over HTTP. */
@NullMarked
package uz.erp.task.template.web;

import org.jspecify.annotations.NullMarked;
