import { lazy, type ComponentType } from 'react';
import { rooms, type Room } from './route';

const pages = import.meta.glob<Record<string, ComponentType>>('../features/*/*-page.tsx');
const page = (room: Room) =>
  lazy(async () => {
    const loaded = (await pages[`../features/${room}/${room}-page.tsx`]?.()) ?? {};
    return { default: Object.values(loaded)[0] ?? (() => null) };
  });

/** The page of each room, loaded when it is first entered. */
export const roomPages = Object.fromEntries(rooms.map((room) => [room, page(room)])) as Readonly<
  Record<Room, ComponentType>
>;
