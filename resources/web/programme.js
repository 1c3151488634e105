// Shows the items of a room, a track or a person. Without it the page is whole, only unfiltered.
"use strict";
{
  const form = document.querySelector(".filter");
  const items = [...document.querySelectorAll(".item")];
  const choices = [...form.querySelectorAll("select")];
  const all = form.querySelector("button");
  const said = form.querySelector("output");
  const names = (item, kind) => (item.dataset[kind] || "").split(" ");

  // What stands in no room is for all of them.
  const fits = (item) =>
    choices.every(
      ({ name, value }) =>
        !value || names(item, name).includes(value) || (name === "room" && !item.dataset.room),
    );

  const show = () => {
    const chosen = choices.some((choice) => choice.value);
    for (const item of items) item.hidden = !fits(item);
    for (const group of document.querySelectorAll(".day, .lanes"))
      group.hidden = !group.querySelector(".item:not([hidden])");
    const number = items.filter((item) => !item.hidden).length;
    document.body.classList.toggle("filtered", chosen);
    all.hidden = !chosen;
    said.textContent = chosen
      ? (number === 1 ? form.dataset.one : form.dataset.many).replace("%", number)
      : "";
  };

  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  all.addEventListener("click", () => {
    for (const choice of choices) choice.value = "";
    show();
    choices[0].focus();
  });
  form.hidden = false;
  show(); // a browser keeps what was chosen when a page is loaded again
}
